import type { EditorCommand } from "../context.ts";
import { activeIncident } from "./active-incident.ts";
import { carryOut } from "./carry-out.ts";
import { pickPerson } from "./pick-person.ts";
import { pickRole, roleIn } from "./pick-role.ts";

/** Gives a role to a person: Enter takes the first role that nobody holds, Enter again whoever sits at the keyboard. */
export const assignRole: EditorCommand = {
  id: "sitrep.role.assign",
  async run(services, _steering, argument) {
    const file = await activeIncident(services);
    if (file === undefined) return;
    const role = roleIn(argument) ?? (await pickRole(file, "empty"));
    if (role === undefined) return;
    const name = await pickPerson(services, file, role);
    if (name === undefined) return;
    await carryOut(services, file.uri, { kind: "assign-role", at: services.clock.now(), role, name }, name);
  },
};
