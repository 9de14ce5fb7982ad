using System.CommandLine;
using Hearth.App.Linking.Encoded;
using Hearth.App.Linking.Inputs;
using Hearth.Linkage.Encode;

namespace Hearth.App.Commands.Matching.Encoded;

/// <summary>Encodes a file of people, so that it can be linked by someone who must not see them.</summary>
public static class EncodeCommand
{
    private static readonly EncodingSettings Defaults = new();

    public static Command Create()
    {
        var file = new Argument<string>("file")
        {
            Description = "File of people, recognised as hearth link does",
        };
        var key = new Option<string>("--key")
        {
            Description =
                "Key file that all who send encodings share, and who links them does not have",
            Required = true,
        };
        var output = new Option<string>("--out")
        {
            Description = "CSV file to write, of ids and encodings; it must not exist",
            Required = true,
        };
        var fields = new Option<string[]>("--fields")
        {
            Description =
                $"Fields to encode, of {string.Join(", ", EncodedField.Known.Select(f => f.Name))}; default all that the file has. Files to be linked need the same",
            AllowMultipleArgumentsPerToken = true,
        };
        var bits = new Option<int>("--bits")
        {
            Description = "Length of an encoding, a power of two from 256 to 8192",
            DefaultValueFactory = _ => Defaults.Bits,
        };
        var noise = new Option<double>("--noise")
        {
            Description = "Share of bits turned over at random, 0 to 0.4",
            DefaultValueFactory = _ => Defaults.Noise,
        };
        var noFold = new Option<bool>("--no-fold")
        {
            Description = "Do not fold filters in half; weaker against attack",
        };
        var salt = new Option<bool>("--salt-birth-year")
        {
            Description =
                "Salt all but the birth date with the year of birth: stronger, and loses people whose year is wrong in one file",
        };
        var command = new Command(
            "encode",
            "Encode a file of people, so that someone can link it without seeing who they are."
        )
        {
            file,
            key,
            output,
            fields,
            bits,
            noise,
            noFold,
            salt,
            EncodeNewKeyCommand.Create(),
            EncodeLinkCommand.Create(),
        };
        command.RunsAlone(
            async (run, cancel) =>
            {
                try
                {
                    var made = await EncodeFile.RunAsync(
                        run.Value(file)!,
                        run.Value(key)!,
                        run.Value(output)!,
                        run.Value(fields) ?? [],
                        new()
                        {
                            Bits = run.Value(bits),
                            Noise = run.Value(noise),
                            Fold = !run.Value(noFold),
                            SaltByBirthYear = run.Value(salt),
                        },
                        cancel
                    );
                    return run.Done(made, Words(made));
                }
                catch (InputException wrong)
                {
                    return run.Refused(wrong.Message);
                }
            }
        );
        return command;
    }

    private static string Words(FileEncoded made) =>
        $"{made.Records:N0} records encoded by {string.Join(", ", made.Fields)}; {made.Empty:N0} had none of these and were left out.\n{made.Out} holds ids and encodings. Look that an id is no name or public number, send the file and never the key.";
}
