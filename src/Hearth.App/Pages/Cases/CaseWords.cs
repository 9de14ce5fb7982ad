using Hearth.Core.Cases;

namespace Hearth.App.Pages.Cases;

/// <summary>Support in words.</summary>
internal static class CaseWords
{
    public static string Closed(ClosingReason reason) =>
        reason switch
        {
            ClosingReason.NeedsMet => "What the family needed is met",
            ClosingReason.SteppedUp => "Social care has taken the family on",
            ClosingReason.SteppedDown => "What is there for everybody is enough now",
            ClosingReason.SupportDeclined => "The family does not want support",
            ClosingReason.ConsentWithdrawn => "The family no longer wants support",
            ClosingReason.MovedAway => "The family moved to another council",
            ClosingReason.LostTouch => "We have lost touch with the family",
            ClosingReason.Joined =>
                "Two families turned out to be one, and another support of it goes on",
            _ => "It was opened by mistake",
        };
}
