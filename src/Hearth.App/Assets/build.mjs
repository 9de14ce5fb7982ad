// Builds the styles and scripts of the pages from GOV.UK Frontend. Its fonts, crown, crest and icons are for GOV.UK
// alone and are not copied.
import { mkdirSync, copyFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import * as sass from "sass";

const here = dirname(fileURLToPath(import.meta.url));
const packages = join(here, "../../../node_modules");
const out = join(here, "../wwwroot/assets");

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
const styles = sass.compile(join(here, "hearth.scss"), {
  loadPaths: [packages],
  style: "compressed",
  quietDeps: true,
  charset: false,
});
if (/\.woff|crest|crown/.test(styles.css)) throw new Error("A font or mark of GOV.UK is in the styles");
writeFileSync(join(out, "hearth.css"), styles.css);
await build({
  entryPoints: [join(here, "hearth.mjs")],
  outfile: join(out, "hearth.js"),
  nodePaths: [packages],
  bundle: true,
  minify: true,
  format: "esm",
  target: "es2020",
  legalComments: "none",
});
copyFileSync(join(here, "enabled.js"), join(out, "enabled.js"));
copyFileSync(join(here, "icon.svg"), join(out, "icon.svg"));
