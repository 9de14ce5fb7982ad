using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Core.People;

namespace Hearth.Core.Cases.Plans;

/// <summary>The plan holds nothing for a member, and says why.</summary>
public sealed record SayNothingNeeded(CaseId Case, PersonId Person, string Why);

/// <summary>Nobody is left out of a plan without a word: brothers and sisters are never invisible.</summary>
public sealed class SayNothingNeededOperation(AppDb db, PlanningQuery planning, TimeProvider clock)
{
    public async Task<Outcome<NothingNeeded>> RunAsync(
        SayNothingNeeded request,
        Actor actor,
        CancellationToken cancel
    )
    {
        var opened = await planning.OpenAsync(request.Case, actor, cancel);
        if (opened is not Outcome<Case>.Ok { Value: var of })
            return opened.As<NothingNeeded>();
        if (!await planning.IsMemberAsync(of, request.Person, cancel))
            return Outcome.Refused("That person is no member of this family.");
        if (string.IsNullOrWhiteSpace(request.Why))
            return Outcome.Refused("Say why the plan holds nothing for them.");
        var now = clock.UtcNow();
        var said = new NothingNeeded
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()),
            CaseId = of.Id,
            PersonId = request.Person,
            Why = request.Why.Trim(),
            On = clock.Today(),
            RecordedAt = now,
            RecordedBy = actor.UserId,
        };
        db.NothingNeeded.Add(said);
        await planning.ChangedAsync(of, cancel);
        return await db.SaveAsync(
            said,
            Event.By(actor, "cases.nothing-needed", of.Subject, now),
            cancel
        );
    }
}
