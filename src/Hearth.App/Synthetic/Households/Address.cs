namespace Hearth.App.Synthetic.Households;

internal enum AddressKind
{
    Private,
    Refuge,
    Hostel,
    ChildrensHome,
    StudentHouse,
}

/// <summary>A dwelling. Its kind is truth alone: nothing in the text of a communal address says what it is.</summary>
internal sealed record Address(
    int Id,
    AddressKind Kind,
    string? Flat,
    string? Building,
    string Number,
    string Street,
    string Town,
    string Postcode,
    string Uprn
)
{
    public string KindText =>
        Kind switch
        {
            AddressKind.ChildrensHome => "childrens-home",
            AddressKind.StudentHouse => "student-house",
            AddressKind.Refuge => "refuge",
            AddressKind.Hostel => "hostel",
            _ => "private",
        };

    /// <summary>The first part of the address as it ought to be written.</summary>
    public string House =>
        (Flat, Building) switch
        {
            (null, _) => $"{Number} {Street}",
            (_, null) => $"Flat {Flat}, {Number} {Street}",
            _ => $"Flat {Flat}, {Building}, {Number} {Street}",
        };
}
