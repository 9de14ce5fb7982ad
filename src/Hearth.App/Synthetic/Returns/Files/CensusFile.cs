using System.Globalization;
using System.Text;

namespace Hearth.App.Synthetic.Returns.Files;

/// <summary>The children in need census in the Department for Education's form: a header, then one element for each child.</summary>
internal sealed class CensusFile : ReturnFile
{
    private readonly StreamWriter text;

    public CensusFile(string folder, string name, DateOnly asAt)
        : base(name)
    {
        text = new StreamWriter(Path.Combine(folder, name), false, new UTF8Encoding(false), 1 << 16)
        {
            NewLine = "\n",
        };
        var day = asAt.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        text.Write(
            $"""
            <?xml version="1.0" encoding="utf-8"?>
            <Message>
              <Header>
                <CollectionDetails>
                  <Collection>CIN</Collection>
                  <Year>{asAt.Year.ToString(CultureInfo.InvariantCulture)}</Year>
                  <ReferenceDate>{day}</ReferenceDate>
                </CollectionDetails>
                <Source>
                  <SourceLevel>L</SourceLevel>
                  <LEA>000</LEA>
                  <SoftwareCode>Synthetic council</SoftwareCode>
                  <Release>1</Release>
                  <SerialNo>1</SerialNo>
                  <DateTime>{day}T09:00:00Z</DateTime>
                </Source>
              </Header>
              <Children>

            """.ReplaceLineEndings("\n")
        );
    }

    /// <param name="fields">The child's element, made by the census return, alone.</param>
    public override long Write(string[] fields)
    {
        text.Write(fields[0]);
        return ++Rows;
    }

    public override void Dispose()
    {
        text.Write("  </Children>\n</Message>\n");
        text.Dispose();
    }
}
