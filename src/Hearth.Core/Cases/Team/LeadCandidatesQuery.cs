using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Core.Eligibility.Running;
using Hearth.Core.People;
using Hearth.Core.Sharing;
using Hearth.Core.Sharing.Involvements;
using Hearth.Core.Sources;
using Hearth.Rules.Facts;
using Hearth.Rules.Sharing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Cases.Team;

/// <param name="Account">Null: they have no account by which they could lead the work.</param>
/// <param name="Worker">Their name.</param>
/// <param name="Agency">Their agency's name, where it is known.</param>
/// <param name="Known">How the family knows them; empty: it does not, as far as Hearth knows.</param>
/// <param name="OpenCases">How many families they lead the work with now.</param>
public sealed record LeadCandidate(
    Guid? Account,
    string Worker,
    string? Agency,
    IReadOnlyList<string> Known,
    int OpenCases
);

/// <summary>
/// Who could lead the work with a family: first those it knows, from work now and earlier, earlier support and what sources
/// tell, so that no family tells its story to a stranger without need; then all others, the least burdened first.
/// </summary>
public sealed class LeadCandidatesQuery(
    AppDb db,
    CaseAccessQuery access,
    WhoElseQuery whoElse,
    SharingVocabulary words,
    TimeProvider clock
)
{
    public async Task<IReadOnlyList<LeadCandidate>?> RunAsync(
        CaseId id,
        Actor actor,
        CancellationToken cancel
    )
    {
        if (await access.OfAsync(id, Permission.CasesManage, actor, cancel) is not { } opened)
            return null;
        await ReadEvent.ReadAsync(
            db,
            clock,
            actor with
            {
                Basis = actor.Basis ?? opened.Access.Basis,
            },
            "cases.candidates-read",
            opened.Case.Subject,
            null,
            cancel
        );
        var accounts = await LeadAccounts.AllAsync(db, words, cancel);
        var agencies = await db
            .Agencies.AsNoTracking()
            .ToDictionaryAsync(a => a.Id, a => a.Name, cancel);
        var loads = await Caseloads.OfAsync(db, clock.Today(), cancel);
        var known = await KnownAsync(opened, cancel);
        var byAccount = accounts.ToDictionary(a => a.Id);
        var byName = accounts.ToLookup(a => a.FullName.Trim(), StringComparer.OrdinalIgnoreCase);
        List<LeadCandidate> found = [];
        foreach (var one in known.GroupBy(k => AccountOf(k)?.ToString("D") ?? k.Worker))
        {
            var first = one.First();
            var user = AccountOf(first) is { } account ? byAccount[account] : null;
            var agency = user?.AgencyId ?? first.AgencyId;
            found.Add(
                new(
                    user?.Id,
                    user?.FullName ?? first.Worker,
                    agency is null ? null : agencies.GetValueOrDefault(agency, agency),
                    [.. one.Select(k => k.How).Distinct()],
                    user is null ? 0 : loads.GetValueOrDefault(user.Id)
                )
            );
        }
        var there = found.Select(f => f.Account).OfType<Guid>().ToHashSet();
        return
        [
            .. found.OrderBy(f => f.Account is null),
            .. accounts
                .Where(a => !there.Contains(a.Id))
                .Select(a => new LeadCandidate(
                    a.Id,
                    a.FullName,
                    agencies.GetValueOrDefault(a.AgencyId, a.AgencyId),
                    [],
                    loads.GetValueOrDefault(a.Id)
                ))
                .OrderBy(c => c.OpenCases)
                .ThenBy(c => c.Worker, StringComparer.OrdinalIgnoreCase),
        ];

        // A source gives a name alone. Where two have it nobody is guessed.
        Guid? AccountOf(Knows one) =>
            one.Account is { } account
                ? byAccount.ContainsKey(account)
                    ? account
                    : null
                : byName[one.Worker.Trim()].Take(2).ToArray() is [var only]
                    ? only.Id
                    : null;
    }

    private sealed record Knows(Guid? Account, string Worker, string? AgencyId, string How);

    private async Task<IReadOnlyList<Knows>> KnownAsync(OpenedCase opened, CancellationToken cancel)
    {
        var family = opened.Case.FamilyId;
        List<Knows> known = [];
        var led = await (
            from spell in db.LeadWorkerSpells.AsNoTracking()
            join of in db.Cases on spell.CaseId equals of.Id
            where of.FamilyId == family
            select spell
        ).ToListAsync(cancel);
        foreach (var spell in led.OrderByDescending(s => s.From).Where(s => !(s.To < s.From)))
            known.Add(
                new(
                    spell.AccountId,
                    spell.Worker,
                    spell.AgencyId,
                    $"lead worker {Days(spell.From, spell.To)}"
                )
            );
        foreach (var one in await whoElse.OfAsync(family, cancel))
            if (one.Of.WorksAs != Allocating.WorksAs || one.Of.UserId is null || led.Count == 0)
                known.Add(
                    new(
                        one.Of.UserId,
                        one.Of.Worker,
                        one.Of.AgencyId,
                        $"{one.Of.WorksAs} {Days(one.Of.From, one.Of.To)}"
                    )
                );
        known.AddRange(await NamedInSourcesAsync(opened.Access, family, cancel));
        return known;
    }

    /// <summary>Workers of early help, as far as the reader may see that source.</summary>
    private async Task<IReadOnlyList<Knows>> NamedInSourcesAsync(
        FamilyAccess access,
        FamilyId family,
        CancellationToken cancel
    )
    {
        var identities = await (
            from member in db.FamilyMembers.AsNoTracking()
            where member.FamilyId == family
            join link in db.PersonLinks on member.PersonId equals link.PersonId
            select link.IdentityId
        ).ToListAsync(cancel);
        var records = await StandingRecordsOf.ReadAsync(
            db,
            identities,
            clock.Today(),
            null,
            cancel
        );
        return
        [
            .. records
                .Where(r => access.MaySource(r.SourceId))
                .SelectMany(r => RecordFacts.Read(r.Facts).OfSubject)
                .Where(f => f.Kind == FactKind.EarlyHelp && f.Start is not null)
                .Select(f => (Name: WorkerIn(f.Note), Fact: f))
                .Where(f => f.Name is not null)
                .OrderByDescending(f => f.Fact.Start)
                .Select(f => new Knows(
                    null,
                    f.Name!,
                    null,
                    $"early help {Days(f.Fact.Start!.Value, f.Fact.End)}"
                )),
        ];
    }

    /// <summary>The name in a note of name and telephone number (<c>rulebook/sources/early-help.yaml</c>).</summary>
    internal static string? WorkerIn(string? note)
    {
        var parts = (note ?? "").Split(", ");
        // A note of a telephone number alone names nobody.
        return parts[0].Any(char.IsLetter) ? parts[0].Trim() : null;
    }

    private static string Days(DateOnly from, DateOnly? to) =>
        to is { } until
            ? $"from {Rules.Words.Day(from)} to {Rules.Words.Day(until)}"
            : $"since {Rules.Words.Day(from)}";
}
