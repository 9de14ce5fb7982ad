using Hearth.App.Web;
using Hearth.Core.Sharing.Objections;

namespace Hearth.App.Pages.Sharing.Objections;

/// <summary>What came of an objection, in words.</summary>
public static class ObjectionWords
{
    public static string Of(SharingObjection of) =>
        of.Answer switch
        {
            ObjectionAnswer.Waiting => "Not decided yet: think whether sharing can wait.",
            ObjectionAnswer.Upheld =>
                $"Upheld on {Words.Moment(of.DecidedAt)}: it is not shared so. {of.Why}",
            _ => $"Not upheld on {Words.Moment(of.DecidedAt)}: {of.Why}",
        };
}
