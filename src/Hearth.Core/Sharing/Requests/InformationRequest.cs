using Hearth.Core.Data.Protection;

namespace Hearth.Core.Sharing.Requests;

/// <summary>How a request stands.</summary>
public enum RequestState
{
    Waiting,
    Permitted,
    Refused,
    Withdrawn,
}

/// <summary>A partner asks another about a person, with a purpose (requirement SH-4).</summary>
/// <remarks>Source: SocialCareData, Information Governance – Request Object 0.1; UC09 multi-agency enquiries.</remarks>
public sealed class InformationRequest
{
    public Guid Id { get; set; }
    public DateTime AskedAt { get; set; }
    public string Requester { get; set; } = "";
    public string AskedBy { get; set; } = "";
    public string Holder { get; set; } = "";

    /// <summary>Who is asked about, as the asker knows them: JSON of a <see cref="Matching.Finding.PersonAsked"/>.</summary>
    [Encrypted]
    public string Query { get; set; } = "{}";
    public string Purpose { get; set; } = "";

    /// <summary>Kinds of information, by id, divided by commas.</summary>
    public string Categories { get; set; } = "";

    /// <summary>The agreements asked under, by identifier, divided by commas.</summary>
    public string Policies { get; set; } = "";

    [Encrypted]
    public string Why { get; set; } = "";

    /// <summary>Why statistics, anonymous or pseudonymous information would not do (agreement, 3.3.6).</summary>
    [Encrypted]
    public string Alternatives { get; set; } = "";
    public DateOnly Due { get; set; }
    public RequestState State { get; set; }

    /// <summary>The answer, or the full and clear reasons of a refusal.</summary>
    [Encrypted]
    public string? Answer { get; set; }
    public DateTime? DecidedAt { get; set; }
    public string? DecidedBy { get; set; }
    public int Version { get; set; }

    public string Subject => $"request:{Id:D}";
}
