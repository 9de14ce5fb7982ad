using Hearth.Rules.Cases.Meetings;
using Hearth.Testing;

namespace Hearth.Core.Tests.Cases.Meetings;

/// <summary>The released rules of meetings.</summary>
internal static class Released
{
    public static readonly MeetingRules Rules = MeetingReader.Read(Checkout.PathOf("rulebook"));

    public static readonly MeetingRule Team = Rules.Of(MeetingKind.TeamAroundFamily);
    public static readonly MeetingRule Plus = Rules.Of(MeetingKind.PartnershipPlus);
    public static readonly MeetingRule Complex = Rules.Of(MeetingKind.ComplexMultiAgency);
}
