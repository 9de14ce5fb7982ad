using System.Diagnostics;
using System.Runtime.InteropServices;

static class Native
{
    [DllImport("libc", EntryPoint = "kill")]
    private static extern int Kill(int process, int signal);

    public static void Terminate(Process process)
    {
        if (OperatingSystem.IsWindows())
            process.Kill();
        else
            _ = Kill(process.Id, 15);
    }
}
