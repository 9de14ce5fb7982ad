namespace Hearth.Core.Access;

/// <summary>Something done, seen or refused: who, for whom, why, when and about what. Never the content itself.</summary>
public sealed class Event
{
    private Event() { }

    public static Event By(
        Actor actor,
        string kind,
        string subject,
        DateTime at,
        string? detail = null
    ) =>
        new()
        {
            Id = Guid.CreateVersion7(),
            // To the microsecond, which is all that both databases keep.
            At = at.AddTicks(-(at.Ticks % 10)),
            UserId = actor.UserId,
            AgencyId = actor.AgencyId,
            Role = actor.Role,
            Purpose = actor.Purpose,
            Basis = actor.Basis,
            Kind = kind,
            Subject = subject,
            Detail = detail,
        };

    public Guid Id { get; private set; }
    public DateTime At { get; private set; }
    public string UserId { get; private set; } = "";
    public string AgencyId { get; private set; } = "";
    public Role Role { get; private set; }
    public Purpose Purpose { get; private set; }

    /// <summary>The lawful basis the actor relied on, where they have one.</summary>
    public string? Basis { get; private set; }

    /// <summary>Area and deed, such as <c>sources.loaded</c> or <c>access.refused</c>.</summary>
    public string Kind { get; private set; } = "";

    /// <summary>What it is about, such as <c>return:12</c> or <c>family:0197…</c>.</summary>
    public string Subject { get; private set; } = "";

    /// <summary>JSON; counts and identifiers of rows, no personal content.</summary>
    public string? Detail { get; private set; }

    /// <summary>Keyed hash of all the above, made when it is saved: see <c>Audit</c>. Without one it cannot be saved.</summary>
    public byte[] Mac { get; internal set; } = null!;
}
