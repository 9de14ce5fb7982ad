using Hearth.Core.Access;

namespace Hearth.Core.Cases.Closing;

/// <summary>An episode ends: on its last day, for a reason, by somebody.</summary>
internal static class Ending
{
    public static void Of(Case of, DateOnly lastDay, ClosingReason why, Actor actor) =>
        (of.ClosedOn, of.ClosedWhy, of.ClosedBy) = (lastDay, why, actor.UserId);

    /// <summary>As if it had not ended; what was written at closing stays with it.</summary>
    public static void TakeBack(Case of) =>
        (of.ClosedOn, of.ClosedWhy, of.ClosedBy) = (null, null, null);
}
