import { describe, expect, it } from "vitest";
import { maskArguments } from "../../../src/core/text/mask-arguments.ts";

describe("secrets that a command line marks as such", () => {
  it.each([
    ["psql --password hunter2 -h db", "psql --password **** -h db"],
    ["tool --api-key=hunter2", "tool --api-key=****"],
    ["tool --db-password 'hunter 2' next", "tool --db-password **** next"],
    ['tool --token="hunter \\" 2"', "tool --token=****"],
    ["PGPASSWORD=hunter2 psql", "PGPASSWORD=**** psql"],
    ["export AWS_SECRET_ACCESS_KEY=hunter2; ls", "export AWS_SECRET_ACCESS_KEY=****; ls"],
    [
      "k create secret generic s --from-literal=password=hunter2",
      "k create secret generic s --from-literal=password=****",
    ],
    [`curl -d '{"password": "hunter2"}' x`, `curl -d '{"password": ****}' x`],
    ["curl 'https://example.org/?token=hunter2&a=1'", "curl 'https://example.org/?token=****&a=1'"],
    ["curl -H 'Authorization: Bearer hunter2' x", "curl -H 'Authorization: Bearer ****' x"],
    ["curl -H 'X-Api-Key: hunter2' x", "curl -H 'X-Api-Key: ****' x"],
    ["curl -u jane:hunter2 x", "curl -u jane:**** x"],
    ["curl https://jane:hunter2@example.org/a", "curl https://jane:****@example.org/a"],
    ["psql postgres://app:hunter2@db/shop", "psql postgres://app:****@db/shop"],
    ["mysql -u root -phunter2 shop", "mysql -u root -p**** shop"],
    ["docker login -u jane -p hunter2", "docker login -u jane -p ****"],
    [`run ${["eyJhbGciOiJIUzI1", "eyJzdWIiOiIxMjM0", "abc"].join(".")} x`, "run **** x"],
    [`run ${["sk", "live", "0123456789ab"].join("_")} x`, "run **** x"],
    ["redis-cli -a hunter2 ping", "redis-cli -a **** ping"],
    ["psql --password '$unter2' -h db", "psql --password **** -h db"],
    ["export DB_PASSWORD='$(unter)2'", "export DB_PASSWORD=****"],
    ["mongosh -u jane -p hunter2 shop", "mongosh -u jane -p **** shop"],
    ["ldapsearch -x -D cn=admin -w hunter2", "ldapsearch -x -D cn=admin -w ****"],
  ])("are taken out: %s", (command, shown) => {
    expect(maskArguments(command)).toBe(shown);
    expect(maskArguments(shown)).toBe(shown);
  });

  it.each([
    "kubectl get secret db -o yaml",
    "kubectl get pods --sort-by=.metadata.name",
    "psql --password",
    "docker login --password-stdin registry.example.org",
    "tool --token-file /run/token",
    "tool --token $TOKEN",
    'curl -H "Authorization: Bearer $TOKEN" x',
    "curl -u jane: https://example.org",
    "mkdir -p a/b && ssh -p 22 host",
    "git log -p src/password.ts",
    "sort -u a:b",
    "echo é 漢 🚒",
    "",
  ])("are not seen where there are none: %s", (command) => {
    expect(maskArguments(command)).toBe(command);
  });
});
