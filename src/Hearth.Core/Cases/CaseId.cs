namespace Hearth.Core.Cases;

/// <summary>One episode of support of one family.</summary>
public readonly record struct CaseId(Guid Value)
{
    public static CaseId New() => new(Guid.CreateVersion7());

    public override string ToString() => Value.ToString("D");
}
