import {
  IconAlertTriangle,
  IconAnchor,
  IconArchive,
  IconArrowLeft,
  IconArrowRight,
  IconBolt,
  IconBook2,
  IconChartBar,
  IconCheck,
  IconChevronDown,
  IconCircleCheck,
  IconClock,
  IconCoins,
  IconCopy,
  IconDots,
  IconDownload,
  IconFileImport,
  IconFileText,
  IconGift,
  IconHourglassHigh,
  IconInfoCircle,
  IconLink,
  IconLogout,
  IconMessageQuestion,
  IconMessages,
  IconMoon,
  IconPencil,
  IconPlayerPlay,
  IconPlayerStop,
  IconPlus,
  IconReceipt,
  IconRefresh,
  IconRotate2,
  IconSearch,
  IconSettings,
  IconSun,
  IconSunHigh,
  IconTrash,
  IconUpload,
  IconUser,
  IconUsers,
  IconX,
  IconZzz,
} from '@tabler/icons-react';

// The icons by what they mean here. Beside words they are decoration; alone they need a label.
export const AlertIcon = IconAlertTriangle;
export const EngagementsIcon = IconAnchor;
export const ArchiveIcon = IconArchive;
export const BackIcon = IconArrowLeft;
export const OnwardIcon = IconArrowRight;
export const CaptureIcon = IconBolt;
export const LibraryIcon = IconBook2;
export const PlanIcon = IconChartBar;
export const CheckIcon = IconCheck;
export const DownIcon = IconChevronDown;
export const DoneIcon = IconCircleCheck;
export const TimeIcon = IconClock;
export const MoneyIcon = IconCoins;
export const ContactIcon = IconMessages;
export const CopyIcon = IconCopy;
export const MoreIcon = IconDots;
export const DownloadIcon = IconDownload;
export const ImportIcon = IconFileImport;
export const DocumentIcon = IconFileText;
export const GiftIcon = IconGift;
export const AllowanceIcon = IconHourglassHigh;
export const InfoIcon = IconInfoCircle;
export const LinkIcon = IconLink;
export const SignOutIcon = IconLogout;
export const DarkIcon = IconMoon;
export const EditIcon = IconPencil;
export const PlayIcon = IconPlayerPlay;
export const StopIcon = IconPlayerStop;
export const AddIcon = IconPlus;
export const ChargeIcon = IconReceipt;
export const RetryIcon = IconRefresh;
export const UndoIcon = IconRotate2;
export const SearchIcon = IconSearch;
export const SettingsIcon = IconSettings;
export const LightIcon = IconSun;
export const TodayIcon = IconSunHigh;
export const RemoveIcon = IconTrash;
export const UploadIcon = IconUpload;
export const AskIcon = IconMessageQuestion;
export const PersonIcon = IconUser;
export const ClientsIcon = IconUsers;
export const CloseIcon = IconX;
export const SnoozeIcon = IconZzz;
