using Hearth.Core.Data;
using Hearth.Rules.Sharing;
using Hearth.Rules.Sharing.Partners;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Partners;

/// <summary>An organisation that is a party to the agreement. Who signed for it is not published.</summary>
public sealed record Signatory(
    string Name,
    AgencyKind Kind,
    string AgreementVersion,
    DateOnly Since,
    DateOnly? Until
);

/// <summary>The signatory organisations, for anyone (AG-3; Shropshire agreement, §2.3).</summary>
public sealed class SignatoriesQuery(AppDb db, StandingQuery standing)
{
    public async Task<IReadOnlyList<Signatory>> RunAsync(CancellationToken cancel)
    {
        var of = await standing.AllAsync(null, cancel);
        var agencies = await db.Agencies.AsNoTracking().ToListAsync(cancel);
        var signed = (
            await db
                .Signatures.AsNoTracking()
                .Where(s => s.Paper == Paper.Agreement && s.StruckAt == null)
                .ToListAsync(cancel)
        ).ToLookup(s => s.AgencyId);
        return
        [
            .. agencies
                .Select(a => (Agency: a, Standing: of(a.Id)))
                .Where(a => a.Standing.MayTakePart)
                .Select(a => new Signatory(
                    a.Agency.Name,
                    a.Agency.Kind,
                    signed[a.Agency.Id].MaxBy(s => s.SignedOn)!.PaperVersion,
                    a.Standing.Since!.Value,
                    a.Standing.Until
                ))
                .OrderBy(s => s.Name, StringComparer.OrdinalIgnoreCase),
        ];
    }
}
