using Hearth.Rules.Sharing;
using Hearth.Rules.Sharing.Reading;
using Hearth.Testing;

namespace Hearth.Rules.Tests.Sharing;

/// <summary>The shipped words, two invented agencies and one agreement between them.</summary>
internal static class GivenSharing
{
    public static readonly DateOnly Day = new(2026, 11, 25);

    public static readonly SharingVocabulary Vocabulary = SharingReader.Read(
        Checkout.PathOf("rulebook")
    );

    public static Party Party(
        string id,
        AgencyKind kind,
        bool specified = true,
        bool inForce = true
    ) => new(id, $"Emberford {id}", kind, specified, inForce);

    public static readonly Party Council = Party("council", AgencyKind.CouncilDepartment);
    public static readonly Party School = Party("school", AgencyKind.School);

    public static readonly Agreement Agreed = new(
        "emberford-1",
        "The Emberford agreement",
        new HashSet<string> { "council", "school" },
        new HashSet<string> { "council", "school" },
        new HashSet<string> { "education", "social-care", "identity" },
        new HashSet<string> { "identify-families", "support-families" },
        new HashSet<string> { "children-2004-10" },
        new(2025, 1, 1),
        new(2028, 1, 1),
        new HashSet<FlowKind> { FlowKind.MeetingPack }
    );

    public static SharingState State(
        IEnumerable<Party>? parties = null,
        IEnumerable<Agreement>? agreements = null,
        DateOnly? day = null
    ) =>
        new(
            Vocabulary,
            day ?? Day,
            (parties ?? [Council, School]).ToDictionary(a => a.Id),
            [.. agreements ?? [Agreed]]
        );

    /// <summary>A lead worker of the council opens the page of a family they work with, for what a school holds.</summary>
    public static readonly Question LeadWorker = new(
        FlowKind.FamilyPage,
        "council",
        "lead-worker",
        "support-families",
        "school",
        Reach.WorksWith
    );
}
