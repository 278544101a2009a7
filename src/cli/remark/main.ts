import { preset } from "./preset.ts";

// eslint-disable-next-line no-restricted-syntax -- hosts of remark plugins take a preset as the default export
export default preset;
