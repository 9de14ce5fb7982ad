using System.Text.Json;
using Hearth.Core.Data.Protection;
using Hearth.Core.Matching.Finding;
using Hearth.Core.People;
using Hearth.Rules.Cases;

namespace Hearth.Core.Cases.FrontDoor;

/// <summary>How it came.</summary>
public enum ContactChannel
{
    Web,
    Telephone,
    InPerson,
    Letter,
    Email,

    /// <summary>Recorded in Hearth by whoever refers, or by its own work.</summary>
    Hearth,
}

/// <summary>Whether the family was asked before it was referred.</summary>
public enum AgreementSought
{
    Agreed,
    Declined,
    NotSought,
}

/// <summary>Anything that reaches the front door, until it is decided and whoever sent it has heard (requirement SU-1).</summary>
public sealed class Contact
{
    public Guid Id { get; set; }

    /// <summary>What people quote on the telephone: six letters and figures, none that are mistaken for another.</summary>
    public string Reference { get; set; } = "";
    public ContactKind Kind { get; set; }
    public ContactChannel Channel { get; set; }
    public DateTime ReceivedAt { get; set; }

    /// <summary>The last day to decide it, by the clock of its kind on the day it came.</summary>
    public DateOnly Due { get; set; }
    public string RecordedBy { get; set; } = "";

    /// <summary>The referrer's agency; null for a family or a member of the public.</summary>
    public string? AgencyId { get; set; }

    [Encrypted]
    public string ReferrerName { get; set; } = "";

    /// <summary>What they are to the family.</summary>
    [Encrypted]
    public string? ReferrerIs { get; set; }

    [Encrypted]
    public string? ReferrerEmail { get; set; }

    [Encrypted]
    public string? ReferrerPhone { get; set; }

    /// <summary>What is happening, in the referrer's words.</summary>
    [Encrypted]
    public string Happening { get; set; } = "";

    /// <summary>What is asked, or would help.</summary>
    [Encrypted]
    public string? Asked { get; set; }

    /// <summary>How and when it is safe to get in touch with the family.</summary>
    [Encrypted]
    public string? SafeToContact { get; set; }
    public AgreementSought Agreement { get; set; }

    /// <summary>Why it was not sought, as the rules name it.</summary>
    public string? NotSought { get; set; }

    [Encrypted]
    public string? NotSoughtWhy { get; set; }

    /// <summary>The level of need as the referrer, and then the hub, sees it.</summary>
    public string? Level { get; set; }

    /// <summary>Once it is known which.</summary>
    public FamilyId? FamilyId { get; set; }

    [Encrypted]
    public string? Analysis { get; set; }
    public ContactDecision? Decision { get; set; }

    [Encrypted]
    public string? Reason { get; set; }
    public DateTime? DecidedAt { get; set; }
    public string? DecidedBy { get; set; }

    /// <summary>The support it opened.</summary>
    public CaseId? CaseId { get; set; }
    public DateTime? ReferrerToldAt { get; set; }
    public ContactChannel? ReferrerToldBy { get; set; }

    /// <summary>What they were told: no more than they may know.</summary>
    [Encrypted]
    public string? ReferrerTold { get; set; }
    public List<ContactPerson> People { get; set; } = [];
    public int Version { get; set; }

    public string Subject => FamilyId is { } family ? $"family:{family}" : $"contact:{Id:D}";
}

/// <summary>Somebody a contact is about, as the referrer knows them, and who that is.</summary>
public sealed class ContactPerson
{
    public Guid ContactId { get; set; }
    public int No { get; set; }

    /// <summary>JSON of a <see cref="PersonAsked"/>.</summary>
    [Encrypted]
    public string Said { get; set; } = "{}";

    /// <summary>What they are to the family, such as mother or child.</summary>
    [Encrypted]
    public string? Relation { get; set; }

    /// <summary>Who it is, once somebody has said so.</summary>
    public PersonId? PersonId { get; set; }

    /// <summary>Somebody looked, and none of those known is meant.</summary>
    public bool IsNotKnown { get; set; }
    public string? SettledBy { get; set; }
    public DateTime? SettledAt { get; set; }

    public PersonAsked Asked => JsonSerializer.Deserialize<PersonAsked>(Said)!;
    public bool IsSettled => PersonId is not null || IsNotKnown;
}

/// <summary>A partner asked about a contact: the request is one like any other.</summary>
public sealed class ContactEnquiry
{
    public Guid ContactId { get; set; }
    public Guid RequestId { get; set; }
}
