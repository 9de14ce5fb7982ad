using System.CommandLine;

namespace Hearth.App.Commands.Access.Keys;

public static class KeysCommand
{
    public static Command Create() =>
        new("keys", "The keys that narratives and contact details are encrypted with.")
        {
            ListKeysCommand.Create(),
            RotateKeysCommand.Create(),
            ReencryptCommand.Create(),
        };
}
