using Hearth.Core.Data.Protection;
using Hearth.Rules.Sharing;

namespace Hearth.Core.Partners;

/// <summary>A partner agency: a controller of its own, with its contact for requests and its own retention schedule (AG-1, AG-8).</summary>
public sealed class Agency
{
    /// <summary>The council that runs the programme, which registers all others.</summary>
    public const string Council = "council";

    /// <summary>Short, as accounts and sources name it: <c>police</c>, <c>larch-house-school</c>.</summary>
    public string Id { get; set; } = "";
    public string Name { get; set; } = "";
    public AgencyKind Kind { get; set; }

    /// <summary>Whether it may share under the Digital Economy Act 2017, section 35: Schedule 4 lists it.</summary>
    public bool SpecifiedPerson { get; set; }

    /// <summary>Who answers when somebody asks this agency about information it holds.</summary>
    [Encrypted]
    public string? ContactName { get; set; }

    [Encrypted]
    public string? ContactEmail { get; set; }

    [Encrypted]
    public string? ContactPhone { get; set; }

    public string? RetentionSchedule { get; set; }
    public string? RetentionLink { get; set; }
    public string? RetentionVersion { get; set; }

    public DateTime RegisteredAt { get; set; }
    public int Version { get; set; }

    public string Subject => SubjectOf(Id);

    public static string SubjectOf(string id) => $"agency:{id}";
}
