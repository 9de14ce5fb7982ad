static class Debian
{
    static bool Here => File.Exists("/etc/debian_version") && Environment.UserName == "root";

    public static void InstallMissing(bool strict)
    {
        var missing = new List<string>();
        if (Postgres.Binaries is null)
            missing.Add("postgresql");
        if (!Shell.OnPath("chromium-headless-shell") && !Shell.OnPath("chromium"))
            missing.Add("chromium-headless-shell");
        if (!File.Exists("/usr/sbin/clamd"))
            missing.Add("clamav-daemon");
        if (missing.Count == 0)
            return;
        if (Here)
        {
            Shell.Must("apt-get", ["update", "-qq"], quiet: true);
            Shell.Must(
                "apt-get",
                ["install", "-y", "-qq", "--no-install-recommends", .. missing],
                quiet: true,
                environment: ("DEBIAN_FRONTEND", "noninteractive")
            );
        }
        else
            Console.Error.WriteLine(
                $"Missing: {string.Join(", ", missing)}. Install them, or their tests are skipped."
            );
    }
}
