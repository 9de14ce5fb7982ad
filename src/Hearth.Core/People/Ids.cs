namespace Hearth.Core.People;

/// <summary>A person's id keeps from run to run and is never used again.</summary>
public readonly record struct PersonId(Guid Value)
{
    public static PersonId New() => new(Guid.CreateVersion7());

    public override string ToString() => Value.ToString("D");
}

/// <summary>A family's id keeps from run to run and is never used again.</summary>
public readonly record struct FamilyId(Guid Value)
{
    public static FamilyId New() => new(Guid.CreateVersion7());

    public override string ToString() => Value.ToString("D");
}
