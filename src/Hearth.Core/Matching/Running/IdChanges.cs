using Hearth.Core.People;

namespace Hearth.Core.Matching.Running;

/// <summary>The changes of ids in one run, each with its reason.</summary>
internal static class IdChanges
{
    public static IReadOnlyList<IdChange> Of(
        int run,
        IdsKept people,
        IdsKept families,
        PeopleBefore before,
        StandingDecisions decided
    )
    {
        var because = decided.WhyOfPersons();
        return
        [
            .. people.Merged.Select(m => Change(IdOf.Person, IdChangeKind.Merged, m.Key, m.Value)),
            .. people.Split.Select(s => Change(IdOf.Person, IdChangeKind.Split, s.From, s.New)),
            .. people
                .Ids.Select(id => (Id: id, Was: before.People.GetValueOrDefault(id)?.MergedInto))
                .Where(p => p.Was is not null)
                .Select(p => Change(IdOf.Person, IdChangeKind.Restored, p.Was!.Value.Value, p.Id)),
            .. families
                .Ids.Select(id => (Id: id, Was: before.Families.GetValueOrDefault(id)?.MergedInto))
                .Where(f => f.Was is not null)
                .Select(f => Change(IdOf.Family, IdChangeKind.Restored, f.Was!.Value.Value, f.Id)),
            .. families.Merged.Select(m =>
                Change(IdOf.Family, IdChangeKind.Merged, m.Key, m.Value)
            ),
            .. families.Split.Select(s => Change(IdOf.Family, IdChangeKind.Split, s.From, s.New)),
        ];

        IdChange Change(IdOf of, IdChangeKind kind, Guid from, Guid to) =>
            new()
            {
                Id = Guid.CreateVersion7(),
                RunNo = run,
                Of = of,
                Kind = kind,
                From = from,
                To = to,
                Because =
                    of == IdOf.Person && because.TryGetValue((from, kind), out var decision)
                        ? decision
                    : kind == IdChangeKind.Restored ? "What had merged them holds no longer"
                    : kind == IdChangeKind.Merged ? "Their records were found to belong together"
                    : "Their records were found not to belong together",
            };
    }
}
