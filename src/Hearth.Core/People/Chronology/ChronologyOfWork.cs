using Hearth.Core.Access;
using Hearth.Core.Cases;
using Hearth.Core.Data;
using Hearth.Core.Sharing;
using Hearth.Core.Sharing.Involvements;
using Hearth.Rules.Sharing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.People.Chronology;

/// <summary>What the council and its partners did with a family: who worked with it, its support, nominations, telling it.</summary>
internal sealed class ChronologyOfWork(AppDb db, WhoElseQuery whoElse)
{
    private const string Council = "The council";
    private const string Whole = "The whole family";

    public async Task<IReadOnlyList<ChronologyEvent>> ReadAsync(
        FamilyId family,
        IReadOnlyList<MemberRead> members,
        FamilyAccess access,
        Actor actor,
        CancellationToken cancel
    )
    {
        var names = members.ToDictionary(m => m.Id, m => m.Name);
        List<ChronologyEvent> found = [];
        foreach (var one in await whoElse.OfAsync(family, cancel))
        {
            var who = one.With ?? Whole;
            var says = $"{one.Of.Worker}, {one.Of.WorksAs}";
            Add(
                ChronologyKind.Work,
                one.Of.From,
                one.Of.PersonId,
                who,
                one.Agency,
                $"{says}, began work"
            );
            if (one.Of.To is { } to)
                Add(
                    ChronologyKind.Work,
                    to,
                    one.Of.PersonId,
                    who,
                    one.Agency,
                    $"{says}, ended work"
                );
        }
        foreach (
            var told in await db
                .ToldRecords.AsNoTracking()
                .Include(t => t.Members)
                .Where(t => t.FamilyId == family && t.StruckAt == null)
                .ToListAsync(cancel)
        )
        foreach (var member in told.Members)
            if (names.TryGetValue(member.PersonId, out var name))
                Add(
                    ChronologyKind.Told,
                    told.On,
                    member.PersonId,
                    name,
                    Council,
                    "Told what happens with their information"
                );
        if (!access.May(CaseAccessQuery.Category))
            return found;
        foreach (
            var made in await db
                .Nominations.AsNoTracking()
                .Where(n => n.FamilyId == family)
                .ToListAsync(cancel)
        )
            Add(
                ChronologyKind.Nomination,
                made.Date,
                null,
                Whole,
                made.By,
                made.CriterionId is null
                    ? "The family asked for help"
                    : "Nominated by a professional"
            );
        if (!actor.May(Permission.CasesRead))
            return found;
        foreach (
            var support in await db
                .Cases.AsNoTracking()
                .Where(c => c.FamilyId == family)
                .ToListAsync(cancel)
        )
        {
            Add(ChronologyKind.Support, support.OpenedOn, null, Whole, Council, "Support opened");
            if (support.ClosedOn is { } closed)
                Add(ChronologyKind.Support, closed, null, Whole, Council, "Support closed");
        }
        return found;

        void Add(
            ChronologyKind kind,
            DateOnly day,
            PersonId? person,
            string who,
            string source,
            string what
        ) => found.Add(new(kind, day, person, who, source, What: what));
    }
}
