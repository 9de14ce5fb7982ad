using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Core.Matching.Decisions;
using Hearth.Core.People;
using Hearth.Rules.Sharing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Matching;

/// <summary>A child who was expected has been born, and no return says so yet.</summary>
/// <param name="Person">The expected child.</param>
/// <param name="Forename">What the child is called; null when not yet named.</param>
/// <param name="BirthDate">The day.</param>
/// <param name="Sex">F or M; null when not known.</param>
/// <param name="Reason">Who said so and when.</param>
public sealed record RecordBirth(
    PersonId Person,
    string? Forename,
    DateOnly BirthDate,
    string? Sex,
    string Reason
);

/// <summary>Records the birth of an expected child (requirement MA-3). The next run shows the child in the family.</summary>
public sealed class RecordBirthOperation(AppDb db, TimeProvider clock)
{
    // Weeks: a birth long before or after the expected date is another child's.
    private const int Before = 18;
    private const int After = 4;

    public async Task<Outcome<DecisionMade>> RunAsync(
        RecordBirth request,
        Actor actor,
        CancellationToken cancel
    )
    {
        if (!actor.May(Permission.PeopleDecide))
        {
            await ReadEvent.RefusedAsync(db, clock, actor, $"person:{request.Person}", cancel);
            return Outcome.NotFound;
        }
        var child = await db
            .People.AsNoTracking()
            .SingleOrDefaultAsync(p => p.Id == request.Person, cancel);
        if (child is null)
            return Outcome.NotFound;
        if (child.BirthDate is not null)
            return Outcome.Refused("This child's date of birth is known already.");
        if (HasBeen.IsToCome(request.BirthDate, clock.Today()))
            return Outcome.Refused("A date of birth cannot be in the future.");
        if (
            child.ExpectedDate is { } due
            && (
                request.BirthDate < due.AddDays(-7 * Before)
                || request.BirthDate > due.AddDays(7 * After)
            )
        )
            return Outcome.Refused(
                $"The child was expected on {due:d MMMM yyyy}: a birth on {request.BirthDate:d MMMM yyyy} is another child's. If the expected date was wrong, the source that gave it has to correct it."
            );
        if (request.Sex is not (null or "F" or "M"))
            return Outcome.Refused("Sex is F or M, or not given when it is not known.");
        return await MakeDecision.MakeAsync(
            db,
            clock,
            new MatchDecision
            {
                Kind = DecisionKind.Born,
                Reason = request.Reason,
                Forename = string.IsNullOrWhiteSpace(request.Forename)
                    ? null
                    : request.Forename.Trim(),
                BirthDate = request.BirthDate,
                Sex = request.Sex,
                Identities = MakeDecision.Sides(
                    await IdentitiesOf.ReadAsync(db, request.Person, cancel),
                    []
                ),
            },
            actor,
            cancel
        );
    }
}
