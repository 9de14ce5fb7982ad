using Hearth.Core.Access;
using Hearth.Core.Cases.Markers;
using Hearth.Core.People;
using Hearth.Core.Tests.Eligibility;

namespace Hearth.Core.Tests.Cases.Markers;

/// <summary>Markers on families of an invented council.</summary>
internal static class GivenMarkers
{
    private static readonly DateOnly Told = new(2026, 9, 1);

    public static Task<Outcome<Marker>> MarkAsync(
        this Council council,
        FamilyId family,
        Actor by,
        string kind = "risk-to-workers",
        string says = "Two workers at a time",
        PersonId? person = null,
        DateOnly? review = null,
        DateOnly? told = null,
        string? whyNot = null,
        Guid[]? cleared = null
    ) =>
        council.DoAsync<RecordMarkerOperation, Marker>(o =>
            o.RunAsync(
                new(
                    family,
                    person,
                    kind,
                    says,
                    review,
                    told ?? (whyNot is null ? Told : null),
                    whyNot,
                    cleared ?? []
                ),
                by,
                default
            )
        );

    public static Task<FamilyMarkers?> MarkersAsync(
        this Council council,
        FamilyId family,
        Actor by
    ) =>
        council.Database.WithAsync<MarkersQuery, FamilyMarkers?>(q =>
            q.OfFamilyAsync(family, by, default)
        );

    public static Task<Outcome<Marker>> EndAsync(
        this Council council,
        FamilyId family,
        Marker marker,
        Actor by,
        string why
    ) =>
        council.DoAsync<EndMarkerOperation, Marker>(o =>
            o.RunAsync(new(family, marker.Id, why, marker.Version), by, default)
        );

    public static Task<Outcome<Marker>> ReviewAsync(
        this Council council,
        FamilyId family,
        Marker marker,
        Actor by,
        string says,
        params Guid[] more
    ) =>
        council.DoAsync<ReviewMarkerOperation, Marker>(o =>
            o.RunAsync(new(family, marker.Id, says, null, marker.Version, more), by, default)
        );
}
