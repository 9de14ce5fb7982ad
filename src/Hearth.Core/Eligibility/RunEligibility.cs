using System.Text.Json;
using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Core.Eligibility.Running;
using Hearth.Core.Matching;
using Hearth.Rules.Criteria;
using Hearth.Rules.Frameworks;
using Hearth.Rules.Loading;
using Hearth.Rules.People;
using Hearth.Rules.Sharing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Eligibility;

/// <summary>
/// Which families a framework finds, as at a date. <paramref name="KnownBy"/> leaves out what was loaded later; without
/// it everything loaded so far counts.
/// </summary>
public sealed record RunEligibility(
    string Framework,
    DateOnly AsAt,
    DateTime? KnownBy = null,
    Action<string>? Progress = null
);

public sealed record EligibilityRun(
    ListId List,
    string Framework,
    string Version,
    DateOnly AsAt,
    int Families,
    int Met,
    int Unknown,
    int Entries,
    string Digest
);

/// <summary>Makes a list: every family judged, those who meet the test or were nominated kept with every answer (requirements ID-1 to ID-5).</summary>
public sealed class RunEligibilityOperation(AppDb db, Rulebook rulebook, TimeProvider clock)
{
    public async Task<Outcome<EligibilityRun>> RunAsync(
        RunEligibility request,
        Actor actor,
        CancellationToken cancel
    )
    {
        if (!actor.May(Permission.EligibilityDecide))
            return Outcome.NotFound;
        if (rulebook.Find(request.Framework, request.AsAt) is not { } framework)
            return Outcome.Refused(
                $"There is no framework '{request.Framework}'. There are: {string.Join(", ", rulebook.Frameworks.Select(f => f.Key))}"
            );
        var run = await db
            .MatchRuns.Where(r => r.Status == RunStatus.Done)
            .MaxAsync(r => (int?)r.No, cancel);
        if (run is not { } runNo)
            return Outcome.Refused("Nothing has been matched yet. Run: hearth match run");

        var knownBy = request.KnownBy ?? clock.UtcNow();
        request.Progress?.Invoke("Reading families and what is recorded of them");
        var judged = await JudgeAsync(framework, request, knownBy, cancel);
        request.Progress?.Invoke($"Judged {judged.Count} families; saving the list");
        var listed = Judged.InOrder(
            judged.Where(f => f.Decision.Kind == AnswerKind.Met || f.Route != EntryRoute.Data)
        );
        var list = new List
        {
            Id = ListId.New(),
            Framework = framework.Id,
            FrameworkVersion = framework.Version,
            AsAt = request.AsAt,
            KnownBy = knownBy,
            RunNo = runNo,
            CreatedAt = clock.UtcNow(),
            CreatedBy = actor.UserId,
            Families = judged.Count,
            Met = judged.Count(f => f.Decision.Kind == AnswerKind.Met),
            Unknown = judged.Count(f => f.Decision.Kind == AnswerKind.Unknown),
        };
        var entries = listed.Select((family, i) => Entry(list.Id, family, i + 1)).ToArray();
        var needs = listed.SelectMany(family => NeedRows.Of(list.Id, family)).ToArray();
        list.Digest = Digest.Of(list, entries, needs);
        return await SaveAsync(list, entries, needs, actor, cancel);
    }

    private async Task<IReadOnlyList<Judged>> JudgeAsync(
        Framework framework,
        RunEligibility request,
        DateTime knownBy,
        CancellationToken cancel
    )
    {
        var asAt = request.AsAt;
        var families = await FamilyRows.ReadAsync(db, asAt, cancel);
        var coverage = await Covered.ReadAsync(db, asAt, knownBy, cancel);
        var nominated = await Nominated.ReadAsync(db, asAt, knownBy, cancel);
        var members = families.SelectMany(f => f.Members).Select(m => m.PersonId).ToHashSet();
        var kinds = FactsUsed.By(framework);
        var recorded = await Recorded.ReadAsync(db, members, asAt, knownBy, kinds, cancel);
        request.Progress?.Invoke($"Judging {families.Count} families by {framework.Key}");

        var judged = new Judged[families.Count];
        Parallel.For(
            0,
            families.Count,
            new ParallelOptions { CancellationToken = cancel },
            i =>
            {
                var (id, rows) = families[i];
                var family = new FamilyFacts(
                    id.ToString(),
                    [.. rows.Select(r => FamilyRows.Facts(r, recorded))],
                    nominated.Facts(id)
                );
                var decision = Decide.Family(framework, family, coverage, rulebook.Terms, asAt);
                judged[i] = new Judged(
                    id,
                    decision,
                    nominated.Route(id) ?? EntryRoute.Data,
                    Judged.ConcernOf(decision, rulebook),
                    Judged.CostOf(decision, rulebook)
                );
            }
        );
        return judged;
    }

    private static ListEntry Entry(ListId list, Judged family, int rank) =>
        new()
        {
            ListId = list,
            FamilyId = family.Family,
            Rank = rank,
            Problems = family.Decision.Problems,
            Concern = family.Concern,
            ReactiveCostPence = family.ReactiveCostPence,
            // A family the data finds was found by data, whoever else named it.
            Route = family.Decision.Kind == AnswerKind.Met ? EntryRoute.Data : family.Route,
            Status = EntryStatus.Proposed,
        };

    private async Task<Outcome<EligibilityRun>> SaveAsync(
        List list,
        ListEntry[] entries,
        Need[] needs,
        Actor actor,
        CancellationToken cancel
    )
    {
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        db.Lists.Add(list);
        db.ListEntries.AddRange(entries);
        db.Needs.AddRange(needs);
        var happened = Event.By(
            actor,
            "eligibility.listed",
            $"list:{list.Id}",
            clock.UtcNow(),
            JsonSerializer.Serialize(
                new
                {
                    list.Framework,
                    list.FrameworkVersion,
                    list.Families,
                    list.Met,
                    list.Digest,
                }
            )
        );
        return await db.SaveAsync(
            new EligibilityRun(
                list.Id,
                list.Framework,
                list.FrameworkVersion,
                list.AsAt,
                list.Families,
                list.Met,
                list.Unknown,
                entries.Length,
                list.Digest
            ),
            happened,
            cancel
        );
    }
}
