using Hearth.Core.Access;
using Hearth.Core.People;
using Hearth.Rules.Cases.Meetings;

namespace Hearth.Core.Cases.Meetings;

/// <summary>The rows of standing items.</summary>
internal static class Agenda
{
    public static IEnumerable<MeetingItem> Of(
        IReadOnlyList<StandingItem> items,
        Guid meeting,
        FamilyId? family,
        int after,
        Actor actor,
        TimeProvider clock
    ) =>
        items.Select(
            (item, at) =>
                new MeetingItem
                {
                    Id = Guid.CreateVersion7(clock.GetUtcNow()),
                    MeetingId = meeting,
                    FamilyId = family,
                    Standing = item.Id,
                    Position = after + at + 1,
                    Title = item.Title,
                    AddedBy = actor.UserId,
                }
        );
}
