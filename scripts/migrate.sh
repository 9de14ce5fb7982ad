#!/usr/bin/env bash
# Until the first release there is one migration per database, made anew from the model: run this after changing an entity.
set -euo pipefail
cd "$(dirname "$0")/.."
# The model snapshots follow the namespace into a folder of their own; left behind, the new migration would be a difference.
rm -rf src/Hearth.Core/Data/Migrations src/Hearth.Core/Hearth
dotnet tool restore > /dev/null
dotnet build src/Hearth.Core -v q --nologo
for provider in Sqlite Postgres; do
  dotnet ef migrations add Initial --no-build --project src/Hearth.Core --context "${provider}AppDb" \
    --output-dir "Data/Migrations/$provider" --namespace "Hearth.Core.Data.Migrations.$provider"
done
