using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Rules.Cases;
using Hearth.Rules.Loading;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Cases.Importing;

/// <summary>Brings the open cases of an old system over.</summary>
/// <param name="File">CSV.</param>
/// <param name="Map">YAML: which columns say what.</param>
public sealed record ImportCases(string File, string Map);

/// <summary>A row that was not taken.</summary>
/// <param name="Row">From 1, the heading not counted.</param>
/// <param name="Reference">The old system's reference; null when it has none.</param>
/// <param name="Why">In a sentence.</param>
public sealed record RowRejected(int Row, string? Reference, string Why);

/// <param name="Rows">How many there are.</param>
/// <param name="Imported">How many cases are here now that were not before.</param>
/// <param name="AlreadyHere">How many were brought over before.</param>
/// <param name="Rejected">Those not taken, and why.</param>
public sealed record CasesImported(
    int Rows,
    int Imported,
    int AlreadyHere,
    IReadOnlyList<RowRejected> Rejected
);

/// <summary>
/// Each row is taken whole or not at all, and once: the same file read again, also after it was broken off in the middle, comes
/// to the same.
/// </summary>
public sealed class ImportCasesOperation(
    AppDb db,
    ImportRowOperation one,
    FrontDoorRules frontDoor,
    Rulebook rulebook,
    TimeProvider clock
)
{
    public async Task<Outcome<CasesImported>> RunAsync(
        ImportCases request,
        Actor actor,
        CancellationToken cancel
    )
    {
        if (!actor.May(Hearth.Rules.Sharing.Permission.CasesManage))
            return Outcome.NotFound;
        ImportMap map;
        try
        {
            map = ImportMap.Read(request.Map);
        }
        catch (Exception wrong) when (wrong is RuleFileException or IOException)
        {
            return Outcome.Refused(wrong.Message);
        }
        var problems = map.Framework is { } id
            ? rulebook.Find(id, clock.Today())?.Headlines.Select(h => h.Id).ToArray()
            : [];
        if (problems is null)
            return Outcome.Refused($"There is no framework {map.Framework} today.");
        string[] levels = [.. frontDoor.Levels.Select(l => l.Id)];
        var (rows, imported, before) = (0, 0, 0);
        List<RowRejected> rejected = [];
        try
        {
            foreach (var cell in ImportCsv.Read(request.File, map))
            {
                rows++;
                var read = ImportRows.Read(map, cell, levels, problems, clock.Today());
                if (read.Row is not { } row)
                {
                    rejected.Add(new(rows, cell(map.Reference), Sentence(read.Wrong!)));
                    continue;
                }
                if (await db.ImportedCases.AnyAsync(i => i.Reference == row.Reference, cancel))
                {
                    before++;
                    continue;
                }
                switch (await one.RunAsync(row, map.Framework, actor, cancel))
                {
                    case Outcome<CaseId>.Ok:
                        imported++;
                        break;
                    case Outcome<CaseId>.Refused refused:
                        rejected.Add(new(rows, row.Reference, Sentence(refused.Reason)));
                        break;
                    default:
                        rejected.Add(
                            new(rows, row.Reference, "Somebody else worked on it just now.")
                        );
                        break;
                }
            }
        }
        catch (Exception wrong) when (wrong is InvalidDataException or IOException)
        {
            // What was taken before the file broke off stays, and a mended file adds the rest.
            return Outcome.Refused(
                rows == 0
                    ? wrong.Message
                    : $"{wrong.Message} {imported} cases before it were brought over; mend the file and run it again."
            );
        }
        return new CasesImported(rows, imported, before, rejected);
    }

    private static string Sentence(string why) =>
        char.ToUpperInvariant(why[0]) + why[1..].TrimEnd('.') + ".";
}
