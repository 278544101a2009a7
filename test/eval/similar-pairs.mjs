/**
 * Incidents in pairs: two teams, or one team twice, on the same trouble, written down independently: other titles, other
 * sentences. Written before anything was scored.
 * @type {readonly (readonly [language: string, first: string, second: string])[]}
 */
export const pairs = [
  [
    "en",
    "Checkout fails after certificate of payment gateway expired. TLS handshake with the acquirer was refused.",
    "Card payments declined: expired TLS certificate on acquirer connection. Renewal job had been disabled.",
  ],
  [
    "en",
    "Search returns nothing. Index rebuild deleted the alias before the new index was ready.",
    "Empty search results during reindexing: alias pointed at a missing index.",
  ],
  [
    "en",
    "Login slow for everyone. Connection pool of the session database exhausted by retries of the mobile app.",
    "Users can't sign in; retries of the app used up all database connections of the session store.",
  ],
  [
    "en",
    "Mails delayed by six hours. Queue consumer crashed on a malformed header and restarted forever.",
    "Newsletter backlog: consumer in a crash loop because of one malformed message header.",
  ],
  [
    "en",
    "Reports show yesterday's numbers. Nightly replication stopped after the disk of the replica filled with logs.",
    "Stale dashboards, replica disk full, replication lag of 14 hours.",
  ],
  [
    "en",
    "API returns 502. Rolling deployment sent traffic to pods before they were ready, readiness probe missing.",
    "Bad gateway errors in every deploy: pods got requests before warm-up because the readiness probe was removed.",
  ],
  [
    "en",
    "Prices wrong in the shop. Cache kept the old currency rates since invalidation events were dropped.",
    "Customers saw outdated exchange rates, cache invalidation lost after a broker failover.",
  ],
  [
    "en",
    "Uploads fail in Europe. Bucket policy changed by infrastructure code denied writes.",
    "Access denied when storing files: a Terraform change tightened the bucket policy.",
  ],
  [
    "en",
    "Scheduler ran all jobs twice. Leader election broke on clock skew between the nodes.",
    "Duplicate invoices sent: two schedulers believed to be leader, clocks were 40 s apart.",
  ],
  [
    "en",
    "Website unreachable for some providers. DNS record removed while migrating the zone.",
    "Name resolution failed after the zone moved to another DNS provider; one record was left behind.",
  ],
  [
    "en",
    "Memory of the worker grows until the kernel kills it. Image thumbnails are never freed.",
    "Out-of-memory kills of thumbnail workers, leak in image processing library.",
  ],
  [
    "en",
    "Rate limiter blocked our own monitoring and then all customers behind one proxy.",
    "Office networks locked out: limiter counts requests per proxy address, not per customer.",
  ],
  [
    "en",
    "Feature flag service down, every page waits for its timeout. No fallback to the last known flags.",
    "Flag provider outage made all pages slow, since clients block on flags with a long timeout.",
  ],
  [
    "en",
    "Migration locked the orders table. Adding an index without concurrently blocked writes for 20 minutes.",
    "Orders could not be written: index creation took a table lock during schema migration.",
  ],
  [
    "de",
    "Kasse lehnt Zahlungen ab. Das Zertifikat des Zahlungsanbieters war abgelaufen.",
    "Zahlungen per Karte nicht möglich, abgelaufenes Zertifikat beim Zahlungsanbieter.",
  ],
  [
    "de",
    "Anmeldung dauert Minuten. Die Verbindungen zur Datenbank waren durch Wiederholungen der App erschöpft.",
    "Niemand kann sich einloggen: Datenbank ohne freie Verbindungen, die App wiederholt jede Anfrage.",
  ],
  [
    "de",
    "E-Mails kommen Stunden später an, die Warteschlange wächst wegen einer fehlerhaften Kopfzeile.",
    "Rundmails verzögert: fehlerhafte Kopfzeile hält die Warteschlange auf.",
  ],
  [
    "de",
    "Lagerbestand im Shop falsch, der Zwischenspeicher wurde nach dem Import nicht geleert.",
    "Nach dem Import zeigte der Shop alte Bestände aus dem Zwischenspeicher.",
  ],
  [
    "de",
    "Berichte veraltet, weil die Festplatte des Replikats voll war.",
    "Replikat mit voller Festplatte, deshalb Zahlen von gestern in den Berichten.",
  ],
  [
    "ja",
    "決済が失敗する。決済ゲートウェイの証明書の期限が切れていた。",
    "証明書の有効期限切れでカード決済ができない。",
  ],
  [
    "ja",
    "ログインが遅い。再試行によりデータベースの接続プールが枯渇した。",
    "接続プールの枯渇でデータベースにつながらず、ログインできない。",
  ],
  [
    "ja",
    "検索結果が空になる。インデックスの再構築中にエイリアスが消えた。",
    "インデックス再構築でエイリアスが存在しないインデックスを指していた。",
  ],
  [
    "ja",
    "メールの配信が遅延。不正なヘッダーでコンシューマーが再起動を繰り返した。",
    "不正なヘッダーのメッセージによりメール配信キューが滞留した。",
  ],
];
