namespace Hearth.Rules.Sharing.Notices;

/// <summary>What a notice is for (requirement SH-5).</summary>
public enum NoticeKind
{
    /// <summary>All that Articles 13 and 14 ask.</summary>
    FullNotice,

    /// <summary>For families, in plain language.</summary>
    Leaflet,

    /// <summary>For children to read themselves.</summary>
    Children,
}

/// <summary>The five facts a family is told.</summary>
/// <remarks>Source: Shropshire Strengthening Families information sharing agreement, version 7, section 5.1.1.</remarks>
public enum ToldFact
{
    /// <summary>Which organisation, and how to reach it.</summary>
    Who,

    /// <summary>Why the information is needed and how it is used.</summary>
    Purpose,

    /// <summary>What is sought from whom.</summary>
    Sources,

    /// <summary>Who receives it.</summary>
    Recipients,

    /// <summary>Where and how it is stored.</summary>
    Storage,
}

/// <summary>One of the five facts as a page asks for it.</summary>
/// <param name="Fact">Which.</param>
/// <param name="Name">In a few words.</param>
/// <param name="Ask">What the family has to have been told.</param>
public sealed record ToldFactRule(ToldFact Fact, string Name, string Ask);
