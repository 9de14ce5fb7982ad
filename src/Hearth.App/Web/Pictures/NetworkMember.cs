namespace Hearth.App.Web.Pictures;

/// <summary>Where someone stands in the picture of a family.</summary>
public enum Generation
{
    Adult,
    Child,
}

/// <summary>A member as the picture draws them.</summary>
/// <param name="Id">Identifies the member; each is drawn once.</param>
/// <param name="Name">What they are called.</param>
/// <param name="Note">A line beneath the name: an age, or a due date.</param>
/// <param name="Sex">F is a circle, M a square, anything else a diamond.</param>
/// <param name="Generation">Adults stand above, children below.</param>
/// <param name="Parent">Whether a line of descent leads from this adult to the children.</param>
/// <param name="Unborn">A triangle.</param>
/// <param name="LivesElsewhere">Outside the household's boundary, with a dashed outline.</param>
public sealed record NetworkMember(
    string Id,
    string Name,
    string Note,
    string? Sex,
    Generation Generation,
    bool Parent,
    bool Unborn = false,
    bool LivesElsewhere = false
);
