namespace Hearth.Core.Eligibility;

public readonly record struct ListId(Guid Value)
{
    public static ListId New() => new(Guid.CreateVersion7());

    public override string ToString() => Value.ToString("D");
}

/// <summary>The families a framework's criteria find, as at a date, from what was loaded by a moment.</summary>
public sealed class List
{
    public ListId Id { get; set; }
    public string Framework { get; set; } = "";
    public string FrameworkVersion { get; set; } = "";
    public DateOnly AsAt { get; set; }
    public DateTime KnownBy { get; set; }
    public int RunNo { get; set; }
    public DateTime CreatedAt { get; set; }
    public string CreatedBy { get; set; } = "";

    /// <summary>SHA-256 of the canonical export: run again on the same resolved data, it is the same.</summary>
    public string Digest { get; set; } = "";

    /// <summary>Families judged.</summary>
    public int Families { get; set; }

    /// <summary>Families that meet the framework's test.</summary>
    public int Met { get; set; }

    /// <summary>Families that might, were what is unknown known.</summary>
    public int Unknown { get; set; }
    public int Version { get; set; }
}
