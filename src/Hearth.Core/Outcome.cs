namespace Hearth.Core;

/// <summary>How an operation ended. Expected failures are values; an exception means a bug.</summary>
public abstract record Outcome<T>
{
    private Outcome() { }

    public sealed record Ok(T Value) : Outcome<T>;

    /// <summary>Refused, with a reason the asker can act on; nothing changed.</summary>
    public sealed record Refused(string Reason) : Outcome<T>;

    /// <summary>There is no such thing, or none that the actor may know of.</summary>
    public sealed record NotFound : Outcome<T>;

    /// <summary>Someone else changed it first; nothing was overwritten.</summary>
    public sealed record Conflict(string What) : Outcome<T>;

    /// <summary>One that is not done, passed on by an operation that needed it.</summary>
    /// <exception cref="InvalidOperationException">It is done.</exception>
    public Outcome<TOther> As<TOther>() =>
        this switch
        {
            Refused refused => new Outcome<TOther>.Refused(refused.Reason),
            Conflict conflict => new Outcome<TOther>.Conflict(conflict.What),
            NotFound => new Outcome<TOther>.NotFound(),
            _ => throw new InvalidOperationException("It is done"),
        };

    public static implicit operator Outcome<T>(T value) => new Ok(value);

    public static implicit operator Outcome<T>(Outcome.RefusedMarker refused) =>
        new Refused(refused.Reason);

    public static implicit operator Outcome<T>(Outcome.NotFoundMarker _) => new NotFound();

    public static implicit operator Outcome<T>(Outcome.ConflictMarker conflict) =>
        new Conflict(conflict.What);
}

/// <summary>Short forms: <c>return Outcome.NotFound;</c>, <c>return Outcome.Refused("…");</c>.</summary>
public static class Outcome
{
    public sealed record RefusedMarker(string Reason);

    public sealed record NotFoundMarker;

    public sealed record ConflictMarker(string What);

    public static NotFoundMarker NotFound { get; } = new();

    public static RefusedMarker Refused(string reason) => new(reason);

    public static ConflictMarker Conflict(string what) => new(what);
}
