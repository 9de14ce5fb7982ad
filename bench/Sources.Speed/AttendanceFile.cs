using System.Globalization;
using System.Text;
using Hearth.Linkage.Standardise;

namespace Hearth.Bench.Sources;

/// <summary>An invented attendance return: six terms of a pupil in a row as schools send it, term by term.</summary>
internal static class AttendanceFile
{
    private const int Terms = 6;
    private const string Heading =
        "UPN,Surname,Forename,Middlenames,PreferredSurname,FormerSurname,Gender,DoB,AddressLine1,AddressLine2,Town,Postcode,Estab,NCyearActual,EnrolStatus,EntryDate,TermStart,TermEnd,TermlySessionsPossible,TermlySessionsAuthorised,TermlySessionsUnauthorised,T_Reason_I,T_Reason_M,T_Reason_C,T_Reason_E,T_Reason_T,T_Reason_G,T_Reason_N,T_Reason_O,T_Reason_U,RecordRef";

    private static readonly string[] Starts =
    [
        "01/09/2023,20/12/2023",
        "04/01/2024,28/03/2024",
        "15/04/2024,24/07/2024",
        "02/09/2024,20/12/2024",
        "06/01/2025,04/04/2025",
        "22/04/2025,23/07/2025",
    ];

    public static void Write(string path, int rows)
    {
        using var file = new StreamWriter(path, false, new UTF8Encoding(false), 1 << 16);
        file.Write(Heading);
        file.Write('\n');
        var pupils = (rows + Terms - 1) / Terms;
        var line = new StringBuilder(400);
        for (var row = 0; row < rows; row++)
        {
            // Term by term: the same pupil comes back far apart, as in a real extract.
            var term = row / pupils;
            var pupil = row % pupils;
            // Mixed, so that keys do not come in order.
            var mixed = (int)((pupil * 2654435761L) & 0x7fffffff);
            var body = string.Create(
                CultureInfo.InvariantCulture,
                $"000{1000 + mixed % 300}{mixed % 100:00}{pupil % 1000:000}"
            );
            line.Clear()
                .Append(
                    CultureInfo.InvariantCulture,
                    $"{Upn.CheckLetter(body)}{body},Invented{mixed % 20011},"
                )
                .Append(
                    CultureInfo.InvariantCulture,
                    $"Pupil{mixed % 997},,,,{(mixed % 2 == 0 ? 'F' : 'M')},"
                )
                .Append(
                    CultureInfo.InvariantCulture,
                    $"{1 + mixed % 28:00}/{1 + mixed % 12:00}/{2008 + mixed % 12},"
                )
                .Append(
                    CultureInfo.InvariantCulture,
                    $"{mixed % 200} Imagined Road,,Emberford,QX{mixed % 20} {mixed % 10}AB,"
                )
                .Append(
                    CultureInfo.InvariantCulture,
                    $"{1000 + mixed % 300},{mixed % 13},C,01/09/2022,{Starts[term]},"
                )
                .Append(
                    CultureInfo.InvariantCulture,
                    $"120,{mixed % 7},{mixed % 3},{mixed % 7},0,0,0,0,0,0,{mixed % 3},0,A{mixed:x8}{pupil:x6}-{term}\n"
                );
            file.Write(line);
        }
    }
}
