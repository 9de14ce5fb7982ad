using System.CommandLine;

namespace Hearth.App.Commands.Partners;

public static class PartnersCommand
{
    public static Command Create() =>
        new("partners", "The register of partner agencies, what they signed and who left.")
        {
            ListPartnersCommand.Create(),
            RegisterPartnerCommand.Create(),
            SignPaperCommand.Create(),
            GiveNoticeCommand.Create(),
            StaffLeavesCommand.Create(),
        };
}
