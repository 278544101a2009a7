/** Languages of fenced blocks that hold what is typed at a prompt. */
export const shellLanguages: ReadonlySet<string> = new Set([
  "sh",
  "bash",
  "zsh",
  "ksh",
  "fish",
  "shell",
  "console",
  "terminal",
  "shell-session",
  "shellsession",
  "sh-session",
  "bash-session",
  "shell-script",
  "shellscript",
  "powershell",
  "pwsh",
  "ps1",
  "posh",
]);

/** Programs that a block without a language may begin with; words that also begin sentences are left out. */
export const shellTools: ReadonlySet<string> = new Set(
  (
    "kubectl oc helm kubeadm docker podman nerdctl crictl docker-compose git gh glab ssh scp rsync sftp curl wget " +
    "systemctl journalctl service ps kill pkill top htop df du free uptime ls cd cat tail head grep awk sed jq yq " +
    "psql mysql mysqldump pg_dump pg_restore redis-cli mongo mongosh sqlite3 etcdctl consul vault nomad terraform " +
    "tofu ansible ansible-playbook chef-client knife aws gcloud gsutil az doctl flyctl heroku vercel npm npx yarn " +
    "pnpm node python python3 pip pipenv poetry ruby bundle rails rake go cargo make mvn gradle java php composer " +
    "openssl dig nslookup ping traceroute mtr nc netstat ss ip iptables nft tcpdump mount umount chmod chown mkdir " +
    "rm cp mv ln tar gzip gunzip unzip apt apt-get yum dnf apk brew snap lsof strace dmesg export source echo " +
    "ceph rbd zpool zfs istioctl argocd flux kustomize velero promtool amtool logcli rabbitmqctl nodetool " +
    "nginx haproxy varnishadm certbot crontab su sudo gitlab-ctl gitlab-rails gitlab-rake cmctl calicoctl cilium"
  ).split(" "),
);
