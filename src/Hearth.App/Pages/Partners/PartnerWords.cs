using Hearth.App.Web;
using Hearth.Core.Partners;
using Hearth.Rules.Sharing.Partners;

namespace Hearth.App.Pages.Partners;

/// <summary>Standings, papers and what runs out, as pages say them.</summary>
internal static class PartnerWords
{
    public static string StandsAs(string agency, AgencyStanding standing) =>
        standing.Is switch
        {
            Standing.InForce => "In force",
            Standing.NoticeGiven => $"Leaves on {Words.Day(standing.Until)}",
            Standing.Withdrawn => $"Left on {Words.Day(standing.Since)}",
            // Its own staff record the signatures, its own among them.
            _ => agency == Agency.Council ? "Runs the programme" : "May not share yet",
        };

    public static string Colour(string agency, AgencyStanding standing) =>
        standing.Is switch
        {
            Standing.InForce => "govuk-tag--green",
            Standing.NoticeGiven => "govuk-tag--yellow",
            Standing.Withdrawn => "govuk-tag--grey",
            _ => agency == Agency.Council ? "govuk-tag--blue" : "govuk-tag--red",
        };

    public static string Spoken(Paper paper) => StandingWords.Of(paper);

    /// <summary>Until when training, or a duty of confidence, holds.</summary>
    public static string Holds(Expiry expiry, DateOnly? runsOut) =>
        expiry switch
        {
            Expiry.Current => $"Until {Words.Day(runsOut)}",
            Expiry.RunsOutSoon => $"Runs out on {Words.Day(runsOut)}",
            Expiry.RunOut => $"Ran out on {Words.Day(runsOut)}",
            _ => "Not recorded",
        };

    /// <summary>The colour of a tag that asks for something to be done; none where nothing is.</summary>
    public static string? Urges(Expiry expiry) =>
        expiry switch
        {
            Expiry.Never or Expiry.RunOut => "govuk-tag--red",
            Expiry.RunsOutSoon => "govuk-tag--yellow",
            _ => null,
        };

    /// <summary>What somebody is told, in a sentence.</summary>
    public static string Told(PartnerNotice notice) =>
        notice.News switch
        {
            PartnerNews.ColleagueLeft =>
                $"{notice.StaffName} has left {notice.AgencyName}; {Words.Day(notice.On)} was their last day. Their access has ended: send them nothing more.",
            PartnerNews.AgencyLeaving =>
                $"{notice.AgencyName} has given notice and leaves on {Words.Day(notice.On)}. Until then it takes part as before.",
            PartnerNews.AgencyStays => $"{notice.AgencyName} has taken its notice back and stays.",
            _ =>
                $"{notice.AgencyName} left on {Words.Day(notice.On)}. Nothing may be shared with it from that day on.",
        };
}
