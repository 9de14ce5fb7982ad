using System.Text;
using Hearth.Core.Sources.Catalogue;
using Hearth.Core.Sources.Readings;

namespace Hearth.Core.Sources.Loading;

/// <summary>Where each read value goes in an identity.</summary>
internal static class IdentityFields
{
    public static void Put(Identity who, IdentityField field, Value value)
    {
        switch (field)
        {
            case IdentityField.Surname:
                who.Surname = value.Text;
                break;
            case IdentityField.Forename:
                who.Forename = value.Text;
                break;
            case IdentityField.FullName:
                who.Surname = value.Text;
                who.Forename = value.Second;
                break;
            case IdentityField.MiddleNames:
                who.MiddleNames = value.Text;
                break;
            case IdentityField.FormerSurname:
                who.FormerSurname = value.Text;
                break;
            case IdentityField.BirthDate:
                who.BirthDate = value.Date;
                who.BirthAccuracy = value.Accuracy;
                break;
            case IdentityField.ExpectedDate:
                who.ExpectedDate = value.Date;
                break;
            case IdentityField.DeathDate:
                who.DeathDate = value.Date;
                break;
            case IdentityField.Sex:
                who.Sex = value.Text;
                break;
            case IdentityField.Postcode:
                who.Postcode = value.Text;
                break;
            case IdentityField.Uprn:
                who.Uprn = value.Text;
                break;
            case IdentityField.NhsNumber:
                who.NhsNumber = value.Text;
                break;
            case IdentityField.Upn:
                who.Upn = value.Text;
                break;
            case IdentityField.Nino:
                who.Nino = value.Text;
                break;
            case IdentityField.PersonRef:
                who.PersonRef = value.KeyText;
                break;
            case IdentityField.HouseholdRef:
                who.HouseholdRef = value.KeyText;
                break;
            case IdentityField.Relationship:
                who.Relationship = Kebabed(value.KeyText);
                break;
            case IdentityField.Ethnicity:
                who.Ethnicity = value.Text;
                break;
        }
    }

    private static string Kebabed(string text)
    {
        var kebab = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
                kebab.Append(char.ToLowerInvariant(c));
            else if (kebab.Length > 0 && kebab[^1] != '-')
                kebab.Append('-');
        }
        return kebab.ToString().TrimEnd('-');
    }
}
