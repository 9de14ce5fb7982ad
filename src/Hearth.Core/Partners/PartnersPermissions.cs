using Hearth.Core.Access;

namespace Hearth.Core.Partners;

/// <summary>Who keeps the register of partners.</summary>
public static class PartnersPermissions
{
    extension(Actor actor)
    {
        public bool MayManagePartners =>
            actor.Role
                is Role.Administrator
                    or Role.ProgrammeAnalyst
                    or Role.DataTeam
                    or Role.System;
    }
}
