using System.IO.Compression;
using System.Text;
using Hearth.Core.Cases.Attachments;

namespace Hearth.Core.Tests.Cases.Notes;

[Trait("Requirement", "SE-1")]
public class FileKindsTests
{
    [Fact]
    public void A_file_is_what_its_content_says_when_its_name_says_the_same()
    {
        Kind("a.PDF", "%PDF-1.4"u8.ToArray()).ShouldBe(FileKind.Pdf);
        Kind("a.jpeg", [0xFF, 0xD8, 0xFF, 0xE0]).ShouldBe(FileKind.Jpeg);
        Kind("a.png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]).ShouldBe(FileKind.Png);
        Kind("a.txt", Encoding.UTF8.GetBytes("Dŵr\r\n\tand so on")).ShouldBe(FileKind.Text);
        Kind("a.docx", Zip("word/document.xml")).ShouldBe(FileKind.Word);
        Kind("a.xlsx", Zip("xl/workbook.xml")).ShouldBe(FileKind.Excel);
    }

    [Theory]
    [InlineData("a.pdf", "<html>")]
    [InlineData("a.html", "<html>")]
    [InlineData("a", "text")]
    [InlineData("a.pdf.exe", "%PDF-")]
    [InlineData("a.txt", "\u0000\u0001")]
    [InlineData("a.txt", "%PDF-1.4")]
    [InlineData("a.docx", "PK\u0003\u0004 broken")]
    [InlineData("a.txt", "")]
    public void Anything_else_is_not_taken(string name, string content)
    {
        var looked = FileKinds.Look(name, Encoding.UTF8.GetBytes(content));

        looked.Kind.ShouldBeNull();
        looked.Wrong.ShouldNotBeNull();
    }

    [Fact]
    public void A_document_with_macros_and_another_zip_are_not_taken()
    {
        FileKinds
            .Look("a.docx", Zip("word/document.xml", "word/vbaProject.bin"))
            .Wrong!.ShouldContain("macros");
        FileKinds.Look("a.docx", Zip("xl/workbook.xml")).Kind.ShouldBeNull();
        FileKinds.Look("a.docx", Zip("something.xml")).Kind.ShouldBeNull();
        FileKinds.Look("a.pdf", [0xFF, 0xFE]).Kind.ShouldBeNull();
    }

    private static FileKind? Kind(string name, byte[] content) =>
        FileKinds.Look(name, content).Kind;

    private static byte[] Zip(params string[] parts)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var part in parts)
                zip.CreateEntry(part);
        return stream.ToArray();
    }
}
