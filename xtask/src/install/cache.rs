//! The tool cache: a folder outside the checkout with one subfolder per tool and version.

use std::ffi::OsString;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::time::Instant;

use anyhow::{Context, Result, ensure};

/// The tool cache, shared by all checkouts of a user.
pub struct Cache {
    root: PathBuf,
}

impl Cache {
    /// Locates the cache: `$NOMINATION_CARD_CACHE`, or the system's cache folder.
    pub fn locate() -> Result<Self> {
        let root = root(|name| std::env::var_os(name), cfg!(target_os = "macos"))
            .context("neither NOMINATION_CARD_CACHE nor HOME says where to keep the tools")?;
        let root = std::path::absolute(root)?;
        ensure!(
            std::env::join_paths([&root]).is_ok(),
            "the cache {} cannot be on PATH, because of a character in its name",
            root.display()
        );
        fs::create_dir_all(&root)
            .with_context(|| format!("the cache {} cannot be created", root.display()))?;
        Ok(Self { root })
    }

    /// The folder for a tool with this name and version, which may not exist yet.
    pub fn folder(&self, name: &str) -> PathBuf {
        self.root.join(name)
    }

    /// Returns the folder of a tool, and calls `fill` to install it if it is missing.
    ///
    /// `marker` is a path inside that must exist. `fill` runs in a temporary folder that is renamed
    /// on success, so an interrupted installation simply starts again.
    pub fn install(
        &self,
        name: &str,
        marker: &str,
        about: &str,
        fill: impl FnOnce(&Path) -> Result<()>,
    ) -> Result<PathBuf> {
        let folder = self.folder(name);
        if folder.join(marker).exists() {
            return Ok(folder);
        }
        // Another process may be installing the same tool: wait, and look again.
        let _lock = self.lock()?;
        if folder.join(marker).exists() {
            return Ok(folder);
        }

        eprintln!("Installing {name} (takes about {about}, once) …");
        let start = Instant::now();
        let partial = self.root.join(format!("{name}.partial"));
        remove(&partial)?;
        remove(&folder)?;
        fs::create_dir_all(&partial)?;
        fill(&partial).with_context(|| format!("{name} could not be installed"))?;
        ensure!(
            partial.join(marker).exists(),
            "{name} was installed, but has no {marker}"
        );
        fs::rename(&partial, &folder)?;
        eprintln!("Installed {name} in {}.", seconds(start));
        Ok(folder)
    }

    fn lock(&self) -> Result<File> {
        let path = self.root.join("lock");
        let file =
            File::create(&path).with_context(|| format!("{} cannot be written", path.display()))?;
        if file.try_lock().is_err() {
            eprintln!("Waiting for another installation to finish …");
            file.lock()?;
        }
        Ok(file)
    }
}

fn root(variable: impl Fn(&str) -> Option<OsString>, macos: bool) -> Option<PathBuf> {
    let set = |name| {
        let value = PathBuf::from(variable(name)?);
        (!value.as_os_str().is_empty()).then_some(value)
    };
    set("NOMINATION_CARD_CACHE")
        .or_else(|| Some(set("XDG_CACHE_HOME")?.join("nomination-card")))
        .or_else(|| {
            let caches = if macos { "Library/Caches" } else { ".cache" };
            Some(set("HOME")?.join(caches).join("nomination-card"))
        })
}

fn remove(folder: &Path) -> Result<()> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
            Err(error).with_context(|| format!("{} cannot be removed", folder.display()))
        }
        _ => Ok(()),
    }
}

/// The time since `start`, formatted for people.
pub fn seconds(start: Instant) -> String {
    let seconds = start.elapsed().as_secs_f64();
    if seconds < 90.0 {
        format!("{seconds:.1} s")
    } else {
        format!(
            "{:.0} min {:02.0} s",
            (seconds / 60.0).floor(),
            seconds % 60.0
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn root_with(variables: &[(&str, &str)], macos: bool) -> Option<PathBuf> {
        root(
            |name| {
                let (_, value) = variables.iter().find(|(known, _)| *known == name)?;
                Some(value.into())
            },
            macos,
        )
    }

    #[test]
    fn the_nearest_variable_wins() {
        let all = [
            ("HOME", "/home/ada"),
            ("XDG_CACHE_HOME", "/xdg"),
            ("NOMINATION_CARD_CACHE", "/ours"),
        ];
        assert_eq!(root_with(&all, false), Some("/ours".into()));
        assert_eq!(
            root_with(&all[..2], false),
            Some("/xdg/nomination-card".into())
        );
        assert_eq!(
            root_with(&all[..1], false),
            Some("/home/ada/.cache/nomination-card".into())
        );
        assert_eq!(
            root_with(&all[..1], true),
            Some("/home/ada/Library/Caches/nomination-card".into())
        );
        assert_eq!(root_with(&[], false), None);
        assert_eq!(root_with(&[("NOMINATION_CARD_CACHE", "")], false), None);
    }

    fn empty_cache(name: &str) -> Cache {
        let root = std::env::temp_dir().join(format!("xtask-{name}-{}", std::process::id()));
        remove(&root).unwrap();
        fs::create_dir_all(&root).unwrap();
        Cache { root }
    }

    #[test]
    fn a_tool_is_installed_once() {
        let cache = empty_cache("once");
        let fill = |folder: &Path| Ok(fs::write(folder.join("tool"), "")?);
        let folder = cache.install("tool-1", "tool", "no time", fill).unwrap();
        assert!(folder.join("tool").exists());
        cache
            .install("tool-1", "tool", "no time", |_| panic!("installed again"))
            .unwrap();
        remove(&cache.root).unwrap();
    }

    #[test]
    fn an_interrupted_installation_is_done_again() {
        let cache = empty_cache("interrupted");
        let error = cache.install("tool-1", "tool", "no time", |folder| {
            fs::write(folder.join("half"), "")?;
            anyhow::bail!("the network is down")
        });
        assert_eq!(
            format!("{:#}", error.unwrap_err()),
            "tool-1 could not be installed: the network is down"
        );
        assert!(!cache.folder("tool-1").exists());

        let fill = |folder: &Path| {
            assert!(!folder.join("half").exists());
            Ok(fs::write(folder.join("tool"), "")?)
        };
        cache.install("tool-1", "tool", "no time", fill).unwrap();
        remove(&cache.root).unwrap();
    }

    #[test]
    fn a_folder_without_its_marker_is_replaced() {
        let cache = empty_cache("marker");
        fs::create_dir(cache.folder("tool-1")).unwrap();
        let fill = |folder: &Path| Ok(fs::write(folder.join("tool"), "")?);
        cache.install("tool-1", "tool", "no time", fill).unwrap();
        let nothing = |_: &Path| Ok(());
        let error = cache.install("tool-2", "tool", "no time", nothing);
        assert_eq!(
            error.unwrap_err().to_string(),
            "tool-2 was installed, but has no tool"
        );
        remove(&cache.root).unwrap();
    }
}
