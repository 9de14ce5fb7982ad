using Hearth.Core.Matching;

namespace Hearth.App.Pages.Matching;

internal static class RunWords
{
    public static string Colour(RunStatus status) =>
        status switch
        {
            RunStatus.Done => "govuk-tag--green",
            RunStatus.Running => "govuk-tag--blue",
            _ => "govuk-tag--red",
        };
}
