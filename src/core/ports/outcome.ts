import type { Instant } from "../model/instant.ts";

/** What became of something that was to be sent. */
export type Outcome =
  /** It took effect. `id` is the vendor's, `url` where people read it, as far as the vendor told. */
  | { readonly kind: "sent"; readonly id: string | undefined; readonly url: string | undefined }
  /** It certainly did not take effect. */
  | {
      readonly kind: "failed";
      /** What the vendor said, in words for people. */
      readonly reason: string;
      /** What to do about it; undefined where nobody knows. */
      readonly remedy: string | undefined;
      /** The vendor asks to wait until then. */
      readonly notBefore: Instant | undefined;
      /** Whether the token is no longer good: then nothing else of this connection will go through either. */
      readonly signedOut: boolean;
    }
  /** It may have taken effect: the answer did not come, or was none. Never sent again by itself. */
  | { readonly kind: "unknown"; readonly reason: string };

/** What the vendor has under a key. */
export type LookUp =
  | { readonly kind: "found"; readonly id: string | undefined; readonly url: string | undefined }
  /** It is certainly not there. */
  | { readonly kind: "absent" }
  /** The vendor has no way to look, or looking failed. */
  | {
      readonly kind: "cannot-tell";
      readonly reason: string;
      /**
       * The vendor has a way, and it failed this once: asking again may tell. What was never sent is not sent until it does;
       * so never for a search that worked, found nothing and may lag behind, unless `ageMs` says that it was sent.
       */
      readonly isPassing?: true;
    };
