using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Rules.Sharing;
using Hearth.Rules.Sharing.Partners;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Partners;

/// <param name="Staff">Who.</param>
/// <param name="What">What they did.</param>
/// <param name="On">When.</param>
/// <param name="Version">The version that was looked at: a later one refuses the change.</param>
public sealed record RecordUndertaking(Guid Staff, Undertaking What, DateOnly On, int Version);

/// <summary>
/// Records that someone was trained in information security, or acknowledged the duty of confidence. Both run out (AG-7).
/// </summary>
public sealed class RecordUndertakingOperation(
    AppDb db,
    PartnerRulebook rulebook,
    TimeProvider clock
)
{
    public async Task<Outcome<StaffMember>> RunAsync(
        RecordUndertaking request,
        Actor actor,
        CancellationToken cancel
    )
    {
        if (!actor.May(Permission.PartnersManage))
            return Outcome.NotFound;
        var staff = await db.Staff.SingleOrDefaultAsync(s => s.Id == request.Staff, cancel);
        if (staff is null)
            return Outcome.NotFound;
        if (staff.LeftOn is not null)
            return Outcome.Refused($"{staff.FullName} has left.");
        if (staff.Version != request.Version)
            return Outcome.Conflict(AppDb.ChangedMeanwhile);
        if (HasBeen.IsToCome(request.On, clock.Today()))
            return Outcome.Refused("The date cannot be in the future: record it once it is done.");
        var rules = rulebook.On(request.On);
        if (request.What == Undertaking.Training)
            (staff.TrainedOn, staff.TrainingRunsOut) = (
                request.On,
                rules.TrainingLasts.After(request.On)
            );
        else
            (staff.ConfidenceOn, staff.ConfidenceRunsOut) = (
                request.On,
                rules.ConfidenceLasts.After(request.On)
            );
        return await db.SaveAsync(
            staff,
            Event.By(
                actor,
                request.What == Undertaking.Training
                    ? "partners.trained"
                    : "partners.confidence-acknowledged",
                staff.Subject,
                clock.UtcNow(),
                $"{{\"on\":\"{request.On:yyyy-MM-dd}\"}}"
            ),
            cancel
        );
    }
}
