using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Core.People;
using Hearth.Rules.Cases;
using Hearth.Rules.Sharing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Cases.Consents;

/// <param name="Member">Who.</param>
/// <param name="Answer">What they said last to being supported; null when they were not asked.</param>
/// <param name="Consents">Their consents, the newest first, and how each stands.</param>
public sealed record MemberConsents(
    MemberRead Member,
    SupportAnswer? Answer,
    IReadOnlyList<(Consent Consent, ConsentStanding Standing)> Consents
);

/// <param name="Case">The support.</param>
/// <param name="Members">Each member of the family.</param>
/// <param name="Ledger">Every answer to being supported, the newest first.</param>
public sealed record ConsentsRead(
    Case Case,
    IReadOnlyList<MemberConsents> Members,
    IReadOnlyList<SupportAnswer> Ledger
);

/// <summary>Both ledgers of a family, side by side and never mixed.</summary>
public sealed class ConsentsQuery(
    AppDb db,
    CaseAccessQuery access,
    SupportRules rules,
    TimeProvider clock
)
{
    public async Task<ConsentsRead?> RunAsync(CaseId id, Actor actor, CancellationToken cancel)
    {
        if (
            await access.OfAsync(id, Permission.CasesRead, actor, cancel)
            is not { Case: var of } opened
        )
            return null;
        await ReadEvent.ReadAsync(
            db,
            clock,
            actor with
            {
                Basis = actor.Basis ?? opened.Access.Basis,
            },
            "cases.consents-read",
            of.Subject,
            null,
            cancel
        );
        var ledger = await db
            .SupportAnswers.AsNoTracking()
            .Where(a => a.CaseId == id)
            .ToListAsync(cancel);
        var consents = await db
            .Consents.AsNoTracking()
            .Where(c => c.FamilyId == of.FamilyId)
            .ToListAsync(cancel);
        var today = clock.Today();
        return new(
            of,
            [
                .. (await FamilyMembersRead.ReadAsync(db, of.FamilyId, cancel)).Select(
                    m => new MemberConsents(
                        m,
                        SupportAnswer.Latest(ledger, m.Id),
                        [
                            .. consents
                                .Where(c => c.PersonId == m.Id)
                                .OrderByDescending(c => c.From)
                                .ThenByDescending(c => c.Id)
                                .Select(c =>
                                    (
                                        c,
                                        ConsentClock.Standing(
                                            c,
                                            rules.Purposes[c.Purpose].AskAgainBefore!.Value,
                                            today
                                        )
                                    )
                                ),
                        ]
                    )
                ),
            ],
            [.. ledger.OrderByDescending(a => a.On).ThenByDescending(a => a.No)]
        );
    }
}
