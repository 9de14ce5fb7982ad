#!/usr/bin/env bash
# Until the first release there is one migration per database, made anew from the model: run this after changing an entity.
set -euo pipefail
cd "$(dirname "$0")/.."
rm -rf src/Hearth.Core/Data/Migrations
dotnet tool restore > /dev/null
dotnet build src/Hearth.Core -v q --nologo -p:RunAnalyzers=false
for provider in Sqlite Postgres; do
  dotnet ef migrations add Initial --no-build --project src/Hearth.Core --context "${provider}AppDb" \
    --output-dir "Data/Migrations/$provider" --namespace "Hearth.Core.Data.Migrations.$provider"
  # The snapshot is put where its namespace says, in a folder of its own.
  mv "src/Hearth.Core/Hearth/Core/Data/Migrations/$provider/"*Snapshot.cs "src/Hearth.Core/Data/Migrations/$provider/"
done
rm -r src/Hearth.Core/Hearth
