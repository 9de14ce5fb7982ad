using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Rules.Sharing;
using Hearth.Rules.Sharing.Policies;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Sharing;

/// <param name="Agreement">What decides.</param>
/// <param name="Policy">All it says.</param>
/// <param name="Unused">What in it no decision can use.</param>
/// <param name="IsOverdue">Its review is late.</param>
public sealed record AgreementRead(
    Agreement Agreement,
    SharingPolicy Policy,
    IReadOnlyList<string> Unused,
    bool IsOverdue
);

/// <summary>The agreements that stand.</summary>
public sealed class AgreementsQuery(AppDb db, SharingVocabulary words, TimeProvider clock)
{
    public async Task<IReadOnlyList<AgreementRead>> RunAsync(
        Actor actor,
        CancellationToken cancel
    ) => actor.May(Permission.PartnersRead) ? await AllAsync(cancel) : [];

    /// <summary>The JSON of the one that stands; null when there is none, or the actor may not see it.</summary>
    public async Task<string?> ExportAsync(
        Actor actor,
        string identifier,
        CancellationToken cancel
    ) =>
        actor.May(Permission.PartnersRead)
            ? await db
                .SharingAgreements.Where(a => a.Identifier == identifier && a.EndedAt == null)
                .Select(a => a.Policy)
                .SingleOrDefaultAsync(cancel)
            : null;

    internal async Task<IReadOnlyList<AgreementRead>> AllAsync(CancellationToken cancel)
    {
        var today = clock.Today();
        var stored = await db
            .SharingAgreements.AsNoTracking()
            .Where(a => a.EndedAt == null)
            .OrderBy(a => a.Identifier)
            .ToListAsync(cancel);
        return
        [
            .. stored.Select(a =>
            {
                var policy = SharingPolicyJson.Read(a.Policy);
                var (agreement, unused) = AgreementOf.Policy(policy, words);
                return new AgreementRead(agreement, policy, unused, agreement.End < today);
            }),
        ];
    }
}
